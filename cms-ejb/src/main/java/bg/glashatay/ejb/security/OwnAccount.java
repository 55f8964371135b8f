package bg.glashatay.ejb.security;

/** What a person sees of the own account. */
public record OwnAccount(String username, String fullName, boolean mustChangePassword) {}
