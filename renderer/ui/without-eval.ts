import { z } from 'zod';

// Zod tries `new Function` for the first schema, and the content security policy reports that as an error.
// This file must run before any schema is made: it is the first import of every window.
z.config({ jitless: true });
