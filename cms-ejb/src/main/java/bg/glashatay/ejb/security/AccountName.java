package bg.glashatay.ejb.security;

/** An account as it is chosen from a list. */
public record AccountName(String username, String fullName) {}
