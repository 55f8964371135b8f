package bg.glashatay.ejb.security;

/**
 * How a person's second factor stands.
 *
 * @param obligatory whether the site asks this person for one
 * @param codesLeft how many recovery codes are left
 */
public record SecondFactorState(boolean on, boolean obligatory, int codesLeft) {}
