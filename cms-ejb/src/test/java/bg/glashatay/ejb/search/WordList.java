package bg.glashatay.ejb.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Words with their forms: a line for each word, its first form, N or ADJ, and all forms with spaces between them. */
record WordList(List<Word> words) {

    /** A form may consist of several words where the word does. */
    record Word(String lemma, List<String> forms) {}

    static WordList read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    /** Our own list of words that stand in every municipality's texts. */
    static WordList municipal() throws IOException {
        try (var list = WordList.class.getResourceAsStream("municipal_forms.tsv")) {
            return of(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private static WordList of(List<String> lines) {
        return new WordList(lines.stream()
                .map(line -> line.split("\t"))
                // forms of a phrase cannot be told from forms of a word: spaces part them both
                .filter(parts -> parts.length == 3 && !parts[0].contains(" "))
                .map(parts -> new Word(parts[0], List.of(parts[2].split(" "))))
                .toList());
    }
}
