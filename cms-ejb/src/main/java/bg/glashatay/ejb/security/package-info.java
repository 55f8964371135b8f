/** Logins and who is there: passwords, second factors, tokens, sessions, throttles, accounts and what each may. */
package bg.glashatay.ejb.security;
