import { z } from 'zod';

// Zod tries `new Function` for the first schema that is made, and the content security policy refuses it
// aloud. So this comes before any schema: it is the first import of every window.
z.config({ jitless: true });
