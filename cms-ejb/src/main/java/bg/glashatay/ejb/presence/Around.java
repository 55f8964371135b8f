package bg.glashatay.ejb.presence;

import java.util.List;

/** What goes on around an open page: who else has its edition open, and how far it has moved on. */
public record Around(List<Present> others, Newest newest) {}
