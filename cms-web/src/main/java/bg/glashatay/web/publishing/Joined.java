package bg.glashatay.web.publishing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A colleague's changes that came into the text on the screen: whose, when saved, and in which fields. */
public record Joined(String author, boolean self, Instant at, List<String> fields) implements Serializable {}
