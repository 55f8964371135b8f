package bg.glashatay.web.auditlog;

/** A command to choose in the filter: its name in the log and the words people read. */
public record CommandChoice(String command, String words) {}
