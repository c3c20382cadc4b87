/** Vite takes a stylesheet where it is imported; there is nothing in it for the types. */
declare module "*.css";
