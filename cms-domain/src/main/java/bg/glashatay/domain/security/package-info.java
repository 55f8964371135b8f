/** Accounts, roles and rights, logins, tokens of programs, and the refusals that follow from them. */
package bg.glashatay.domain.security;
