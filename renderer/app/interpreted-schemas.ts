// Imported before anything that makes a schema: our content security policy allows no code made from text, which zod would try.
import { config } from 'zod';

config({ jitless: true });
