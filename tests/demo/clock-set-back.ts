/** Imported before the hub's own program: its clock stands some days back, so that what a child does there lies in the past. */
const dayMs = 86_400_000;
const backMs = Number(process.env["HOMEROOM_DEMO_DAYS_AGO"]) * dayMs;
const now = Date.now;
Date.now = () => now() - backMs;
