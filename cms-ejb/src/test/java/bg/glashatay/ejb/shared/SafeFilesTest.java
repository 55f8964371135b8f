package bg.glashatay.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {

    @TempDir
    Path folder;

    @Test
    void fileTakesThePlaceOfWhateverHadItsName() throws IOException {
        var passing = Files.createTempFile(folder, "", ".part");
        var file = Files.writeString(folder.resolve("старо.csv"), "старо");

        SafeFiles.fill(passing, new ByteArrayInputStream("ново".getBytes(StandardCharsets.UTF_8)));
        SafeFiles.move(passing, file);

        assertThat(file).hasContent("ново");
        assertThat(passing).doesNotExist();
    }

    @Test
    void whatBreaksOffHasNoNameYet() throws IOException {
        var passing = Files.createTempFile(folder, "", ".part");
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }
        };

        assertThatThrownBy(() -> SafeFiles.fill(passing, broken)).isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryContaining(file -> file.equals(passing));
    }
}
