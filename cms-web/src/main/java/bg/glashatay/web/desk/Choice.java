package bg.glashatay.web.desk;

/** Something to choose in a filter. */
public record Choice(String value, String label, boolean chosen) {}
