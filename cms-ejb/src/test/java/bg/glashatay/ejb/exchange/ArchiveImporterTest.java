package bg.glashatay.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArchiveImporterTest {

    @Test
    void archiveIsKnownByTheEndOfItsNameInAnyCase() {
        var importer = new ArchiveImporter();

        assertThat(importer.reads("архив.zip")).isTrue();
        assertThat(importer.reads("Архив.ZIP")).isTrue();
        assertThat(importer.reads("архив.xml")).isFalse();
    }
}
