package bg.glashatay.ejb.presence;

/**
 * Somebody else who has the edition open now.
 *
 * @param fullName who
 * @param self whether it is the same person in another tab or browser
 */
public record Present(String fullName, boolean self) {}
