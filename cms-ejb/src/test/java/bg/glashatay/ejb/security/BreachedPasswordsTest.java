package bg.glashatay.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void whatIsInTheListIsFoundAndNothingElse(int count) throws IOException {
        var passwords = IntStream.range(0, count).mapToObj(i -> "парола " + i).toList();
        var list = list(passwords, "\n");

        assertThat(passwords).allMatch(list::has);
        assertThat(IntStream.range(count, count + 1_000).mapToObj(i -> "парола " + i))
                .noneMatch(list::has);
    }

    @Test
    void listWithLineEndsOfWindowsIsReadToo() throws IOException {
        var list = list(List.of("една", "две", "три"), "\r\n");

        assertThat(list.has("две")).isTrue();
        assertThat(list.has("четири")).isFalse();
    }

    private BreachedPasswords list(List<String> passwords, String lineEnd) throws IOException {
        var lines = passwords.stream()
                .map(BreachedPasswordsTest::sha1)
                .sorted()
                .map(hash -> hash + ":" + hash.charAt(0) % 7 * 1_000)
                .toList();
        return new BreachedPasswords(
                Files.writeString(folder.resolve("sha1.txt"), String.join(lineEnd, lines) + lineEnd));
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
