import { z } from "zod";

// zod would try `new Function` when it builds its first schema, which the hub's content policy forbids and the browser reports. This
// module is imported before any that builds one.
z.config({ jitless: true });
