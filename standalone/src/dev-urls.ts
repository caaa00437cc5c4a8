/** Where people look in development: vite, which passes on to the server what is not the client's. */
export const developmentUrl = 'http://localhost:5173';
