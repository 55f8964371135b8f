package bg.glashatay.ejb.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Archives are known by their names: no other file is ever cleared away. */
class ArchiveNameTest {

    @Test
    void nameTellsTheTimeAndIsKnownAgain() {
        var name = ArchiveName.of(Instant.parse("2026-11-27T00:30:05.123Z"));
        assertThat(name).isEqualTo("glashatay-2026-11-27-003005Z.zip");
        assertThat(ArchiveName.matches(name)).isTrue();
    }

    @Test
    void otherFilesAreNotOurs() {
        for (var name : new String[] {
            "glashatay.zip",
            "glashatay-2026-11-27-003005Z.zip.part",
            "before-glashatay-2026-11-27-003005Z.zip",
            "photos.zip"
        }) {
            assertThat(ArchiveName.matches(name)).as(name).isFalse();
        }
    }
}
