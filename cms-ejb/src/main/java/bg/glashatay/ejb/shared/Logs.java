package bg.glashatay.ejb.shared;

import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The product's loggers. Whatever a message has in it, names and the words of other systems among it, it stays within its
 * line: otherwise somebody could write lines into the log that look like ours.
 */
public final class Logs {

    private Logs() {}

    public static System.Logger of(Class<?> type) {
        return new OneLine(System.getLogger(type.getName()));
    }

    private record OneLine(System.Logger log) implements System.Logger {

        @Override
        public String getName() {
            return log.getName();
        }

        @Override
        public boolean isLoggable(Level level) {
            return log.isLoggable(level);
        }

        @Override
        public void log(Level level, ResourceBundle words, String message, Throwable thrown) {
            log.log(level, words, LogText.oneLine(message), thrown == null ? null : ToldThrowable.of(thrown));
        }

        @Override
        public void log(Level level, ResourceBundle words, String message, Object... parameters) {
            log.log(level, words, LogText.oneLine(message), parameters == null ? null : told(parameters));
        }

        /** Numbers stay numbers, which messages format. */
        private static Object[] told(Object... parameters) {
            return Stream.of(parameters)
                    .map(value -> value instanceof Number ? value : LogText.oneLine(String.valueOf(value)))
                    .toArray();
        }
    }
}
