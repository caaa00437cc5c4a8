const userErrors = 'userErrors { code message path retryAfter }';
const auth = `accessToken expiresAt isNew user { id handle displayName email } ${userErrors}`;

export const requestEmailCode = `mutation ($input: RequestEmailCodeInput!) {
  requestEmailCode(input: $input) { sent ${userErrors} }
}`;
export const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ${auth} } }`;
export const confirmSignInLink = `mutation ($token: String!) {
  confirmSignInLink(token: $token) { ${auth} }
}`;
export const refreshSession = `mutation { refreshSession { ${auth} } }`;
export const signOut = `mutation { signOut { revokedId ${userErrors} } }`;
export const revokeSession = `mutation ($id: ID!) { revokeSession(id: $id) { revokedId ${userErrors} } }`;
export const createApiKey = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey { id name prefix scopes expiresAt lastUsedAt revokedAt } secret ${userErrors}
  }
}`;
export const revokeApiKey = `mutation ($id: ID!) { revokeApiKey(id: $id) { revokedId ${userErrors} } }`;
export const updateProfile = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { user { id handle displayName bio city website } ${userErrors} }
}`;
export const updateSettings = `mutation ($input: UpdateSettingsInput!) {
  updateSettings(input: $input) {
    user { settings { locale timeZone personalisation } } ${userErrors}
  }
}`;
export const startPasskeyRegistration = `mutation {
  startPasskeyRegistration { ceremonyId options ${userErrors} }
}`;
export const finishPasskeyRegistration = `mutation ($input: FinishPasskeyRegistrationInput!) {
  finishPasskeyRegistration(input: $input) { passkey { id name lastUsedAt } ${userErrors} }
}`;
export const startPasskeySignIn = `mutation { startPasskeySignIn { ceremonyId options ${userErrors} } }`;
export const finishPasskeySignIn = `mutation ($input: FinishPasskeySignInInput!) {
  finishPasskeySignIn(input: $input) { ${auth} }
}`;
export const removePasskey = `mutation ($id: ID!) { removePasskey(id: $id) { revokedId ${userErrors} } }`;
