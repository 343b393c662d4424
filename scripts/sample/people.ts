/** Who lives where: names as they are met in each country, its larger towns, and prefixes behind which every number is a mobile one. */
export interface Population {
  country: string;
  /** How many of 100 contacts live there. */
  share: number;
  callingCode: string;
  mobilePrefixes: readonly string[];
  /** Digits of a national number. */
  digits: number;
  firstNames: readonly string[];
  lastNames: readonly string[];
  cities: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const POPULATIONS: readonly Population[] = [
  {
    country: 'KE',
    share: 40,
    callingCode: '254',
    mobilePrefixes: words('701 705 710 712 718 720 722 724 726 729 733 740 743 757 768 790 797 110 111 114'),
    digits: 9,
    firstNames: words(
      'Wanjiku Otieno Kamau Achieng Mwangi Njeri Kiprop Chebet Mutua Wambui Odhiambo Nyambura Kariuki Atieno Kipchoge Naliaka Barasa Halima Abdi Mary ' +
        'John Grace Peter Faith Brian Mercy Kevin Esther Dennis Joyce Samuel Purity Collins Lilian Victor',
    ),
    lastNames: words(
      'Kamau Otieno Wanjiru Mwangi Ochieng Kiptoo Njoroge Mutiso Wafula Achieng Kimani Chepkoech Omondi Maina Nyaga Koech Were Muthoni Karanja Hassan ' +
        'Musyoka Wekesa Rotich Gitau Owino Nduta Kilonzo Jepkosgei Simiyu Mbugua',
    ),
    cities: [
      'Nairobi',
      'Mombasa',
      'Kisumu',
      'Nakuru',
      'Eldoret',
      'Thika',
      'Nyeri',
      'Machakos',
      'Kakamega',
      'Malindi',
    ],
  },
  {
    country: 'UG',
    share: 15,
    callingCode: '256',
    mobilePrefixes: words('70 74 75 76 77 78'),
    digits: 9,
    firstNames: words(
      'Nakato Babirye Wasswa Kato Namukasa Mugisha Akello Okello Kirabo Nabirye Ssebunya Opio Auma Atim Tumusiime Kyomuhendo Sarah Moses Ronald Patience ' +
        'Ivan Brenda Joseph Doreen Isaac Prossy',
    ),
    lastNames: words(
      'Mukasa Ssemakula Okello Nakabugo Byaruhanga Namutebi Ocen Kiggundu Atuhaire Musoke Akena Nalubega Tumwine Lubega Odongo Kabanda Nansubuga Mugabe ' +
        'Asiimwe Wamala',
    ),
    cities: ['Kampala', 'Entebbe', 'Jinja', 'Gulu', 'Mbarara', 'Mbale', 'Fort Portal', 'Lira', 'Masaka'],
  },
  {
    country: 'TZ',
    share: 15,
    callingCode: '255',
    mobilePrefixes: words('62 65 67 68 69 71 74 75 76 78'),
    digits: 9,
    firstNames: words(
      'Neema Juma Rehema Hamisi Asha Baraka Zawadi Salum Mwajuma Emmanuel Upendo Rashidi Furaha Abdallah Mariam Godfrey Subira Ramadhani Happiness Elia ' +
        'Fatuma Daudi Eliza Shabani Tumaini',
    ),
    lastNames: words(
      'Mushi Massawe Mwakyusa Ngowi Kimaro Mrema Juma Mwinyi Shayo Lyimo Mollel Mbwana Kessy Nyerere Temba Swai Makame Mtui Chuwa Mgaya Hamisi Komba ' +
        'Mwaipopo Urio',
    ),
    cities: [
      'Dar es Salaam',
      'Dodoma',
      'Arusha',
      'Mwanza',
      'Mbeya',
      'Morogoro',
      'Tanga',
      'Zanzibar',
      'Moshi',
    ],
  },
  {
    country: 'NG',
    share: 15,
    callingCode: '234',
    mobilePrefixes: words(
      '701 703 705 706 708 802 803 805 806 807 808 810 812 813 814 815 816 901 902 903 905 906 913',
    ),
    digits: 10,
    firstNames: words(
      'Chinedu Ngozi Emeka Amaka Tunde Funmilayo Segun Yetunde Ibrahim Aisha Musa Hauwa Chiamaka Obinna Ifeoma Babatunde Folake Kelechi Zainab Usman ' +
        'Blessing Sunday Adaeze Femi Temitope Uche Halima Nnamdi',
    ),
    lastNames: words(
      'Okafor Adeyemi Bello Okonkwo Balogun Eze Abubakar Ogunleye Nwosu Mohammed Adebayo Chukwu Lawal Onyekachi Danjuma Ojo Nwachukwu Yusuf Akinola ' +
        'Obi Sani Afolabi Uzor Garba Olawale Ikechukwu',
    ),
    cities: [
      'Lagos',
      'Abuja',
      'Kano',
      'Ibadan',
      'Port Harcourt',
      'Enugu',
      'Kaduna',
      'Benin City',
      'Jos',
      'Abeokuta',
    ],
  },
  {
    country: 'ZA',
    share: 8,
    callingCode: '27',
    mobilePrefixes: words('60 61 63 71 72 73 74 76 78 79 82 83 84'),
    digits: 9,
    firstNames: words(
      'Thabo Nomvula Sipho Lerato Bongani Zanele Mandla Thandiwe Kagiso Naledi Johan Annelise Pieter Ayanda Lindiwe Themba Palesa Riaan Fatima Priya ' +
        'Kabelo Nosipho Jaco Refilwe',
    ),
    lastNames: words(
      'Dlamini Nkosi Mokoena Naidoo Botha Khumalo Molefe Zulu Pillay Sithole Mahlangu Mthembu Ndlovu Fourie Mabaso Govender Maluleke Radebe Baloyi ' +
        'Cele Jacobs',
    ),
    cities: [
      'Johannesburg',
      'Cape Town',
      'Durban',
      'Pretoria',
      'Gqeberha',
      'Bloemfontein',
      'Polokwane',
      'Soweto',
    ],
  },
  {
    country: 'GH',
    share: 7,
    callingCode: '233',
    mobilePrefixes: words('20 23 24 26 27 50 53 54 55 57'),
    digits: 9,
    firstNames: words(
      'Kwame Ama Kofi Akosua Yaw Abena Kwabena Efua Kojo Adwoa Kwaku Afia Yaa Esi Nana Akua Kwesi Araba Selorm Dzifa Edem Mawuli Adjoa',
    ),
    lastNames: words(
      'Mensah Owusu Asante Boateng Osei Appiah Agyeman Addo Amoah Ofori Ansah Darko Acheampong Quaye Tetteh Sarpong Amponsah Lamptey Agbeko Opoku',
    ),
    cities: ['Accra', 'Kumasi', 'Tamale', 'Takoradi', 'Cape Coast', 'Tema', 'Sunyani', 'Ho'],
  },
];

export const PLANS = ['Starter', 'Starter', 'Starter', 'Plus', 'Plus', 'Gold'] as const;
