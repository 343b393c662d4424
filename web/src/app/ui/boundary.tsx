import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './empty-state.js';

/** Keeps a fault in one part of the page from taking the rest away. A class, since React has no other way. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Box role="alert">
        <EmptyState icon="alert" heading="h1" title="This page has stumbled">
          Nothing is lost: what you have sent goes on. Load the page again.
          <Button
            variant="contained"
            onClick={() => location.reload()}
            sx={{ mt: 2.5, display: 'flex', mx: 'auto' }}
          >
            Load again
          </Button>
        </EmptyState>
      </Box>
    );
  }
}
