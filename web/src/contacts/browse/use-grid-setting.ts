import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { FieldForm } from '../fields/field-value.js';
import { useFields } from '../fields/use-fields.js';
import { columnsOf, readSetting, type Column, type GridSetting } from './columns.js';

const NAME = 'contacts-grid';
const SAVED_AFTER_MS = 800;

const Setting = graphql(`
  query GridSetting($name: String!) {
    viewSetting(name: $name) {
      name
      value
    }
  }
`);

const Save = graphql(`
  mutation SaveGridSetting($name: String!, $value: JSONObject!) {
    saveViewSetting(name: $name, value: $value) {
      __typename
      ... on InvalidInput {
        message
      }
    }
  }
`);

interface Kept {
  /** False until it is known how this person wants it: a grid that changes its columns under one's eyes is worse than a late one. */
  ready: boolean;
  setting: GridSetting;
  columns: readonly Column[];
  fields: readonly FieldForm[];
  change: (next: GridSetting) => void;
}

/** How this person wants to see the contacts, kept by the server a moment after each change. */
export function useGridSetting(): Kept {
  const kept = useQuery(Setting, { variables: { name: NAME }, fetchPolicy: 'cache-first' });
  const { fields, known } = useFields();
  const [own, setOwn] = useState<GridSetting | null>(null);
  const [save] = useMutation(Save, { update: (cache) => void cache.evict({ fieldName: 'viewSetting' }) });
  const columns = useMemo(() => columnsOf(fields), [fields]);
  const stored = kept.data?.viewSetting?.value;
  const setting = useMemo(() => readSetting(own ?? stored, columns), [own, stored, columns]);

  const unsaved = useRef<GridSetting | null>(null);
  const keep = useRef(() => undefined as void);
  useEffect(() => {
    keep.current = () => {
      if (!unsaved.current) return;
      void save({ variables: { name: NAME, value: { ...unsaved.current } } }).catch(() => undefined);
      unsaved.current = null;
    };
  });
  useEffect(() => {
    if (!own) return;
    unsaved.current = own;
    const timer = setTimeout(() => keep.current(), SAVED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [own]);
  // Whoever chooses a column and leaves at once has chosen it.
  useEffect(() => () => keep.current(), []);

  return {
    ready: known && (kept.data !== undefined || Boolean(kept.error)),
    setting,
    columns,
    fields,
    change: setOwn,
  };
}
