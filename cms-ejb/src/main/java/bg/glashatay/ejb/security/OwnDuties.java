package bg.glashatay.ejb.security;

/** What somebody who has just come in has to do before anything else. */
public record OwnDuties(boolean changePassword, boolean setUpSecondFactor) {}
