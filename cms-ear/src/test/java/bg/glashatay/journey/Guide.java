package bg.glashatay.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of documentation whose commands a test carries out. A fenced block is taken if a comment before it says
 * {@code tried}, which readers do not see; it may name a file that the block is the text of, the one server it is for, or
 * what it is done for, where a page tells several things.
 */
record Guide(List<Block> blocks) {

    private static final Pattern TRIED = Pattern.compile(
            "<!-- tried(?:: (?<file>\\S+))?(?: on Payara (?<server>\\d+))?(?: for (?<purpose>[a-z ]+))? -->\n"
                    + "```(?<language>\\w+)\n(?<text>.*?)\n```\n",
            Pattern.DOTALL);

    /**
     * One fenced block.
     *
     * @param language what it is written in, such as {@code sh}
     * @param file which file it is the text of; empty: it is to be run
     * @param server the one generation of Payara that it is for; empty: any
     * @param purpose what it is done for; empty: what the whole page is about
     */
    record Block(String language, String file, String server, String purpose, String text) {

        /** What it says to the database; nothing where it is for a shell. */
        List<String> statements() {
            return language.equals("sql") ? List.of(text.split(";\\s*")) : List.of();
        }

        boolean isFor(int generation) {
            return server.isEmpty() || server.equals(Integer.toString(generation));
        }
    }

    static Guide in(Path page) {
        try {
            return new Guide(TRIED.matcher(Files.readString(page))
                    .results()
                    .map(found -> new Block(
                            found.group(4),
                            orEmpty(found.group(1)),
                            orEmpty(found.group(2)),
                            orEmpty(found.group(3)),
                            found.group(5)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements that a superuser of the database is to run. */
    List<String> statements() {
        return blocks.stream().flatMap(block -> block.statements().stream()).toList();
    }

    /** All that is done for something, in the order of the page. */
    List<Block> steps(String purpose) {
        return blocks.stream().filter(block -> block.purpose().equals(purpose)).toList();
    }

    /** The text of the one file that is to be written. */
    String file(String name) {
        return blocks.stream()
                .filter(block -> block.file().equals(name))
                .map(Block::text)
                .findFirst()
                .orElseThrow();
    }

    /** All that is to be typed into one shell. */
    String script(int generation) {
        return String.join(
                "\n",
                blocks.stream()
                        .filter(block ->
                                block.language().equals("sh") && block.file().isEmpty())
                        .filter(block -> block.isFor(generation))
                        .map(Block::text)
                        .toList());
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
