package bg.glashatay.ejb.security;

/**
 * Whether a person has to type the password again.
 *
 * @param withCode whether the code of the second factor is asked for beside it
 */
public record PasswordAgain(boolean wanted, boolean withCode) {}
