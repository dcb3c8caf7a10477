// Made by `npm run generate` from locales/zh. Do not edit.

/** Every message, with the variables it takes; null for none. */
export interface Messages {
  "dont-know": null;
  "language-name": null;
  "no": null;
  "yes": null;
}
