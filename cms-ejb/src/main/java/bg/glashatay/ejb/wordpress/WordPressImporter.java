package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.transfer.ImportKind;
import bg.glashatay.ejb.transfer.ImportJob;
import bg.glashatay.ejb.transfer.ImportRefusedException;
import bg.glashatay.ejb.transfer.Importer;
import bg.glashatay.ejb.transfer.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Brings in exports of WordPress. */
@ApplicationScoped
class WordPressImporter implements Importer {

    private static final int BUFFER = 1 << 16;

    @Inject
    Desks desks;

    @Override
    public ImportKind kind() {
        return ImportKind.WORDPRESS;
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    @Override
    public Survey check(Path file) throws IOException {
        var index = index(file);
        if (desks.sections().isEmpty()) {
            throw new ImportRefusedException("section-needed");
        }
        return new Survey(index.site(), index.total());
    }

    @Override
    public void run(ImportJob job) throws IOException {
        new WordPressRun(job, desks, index(job.file()), new FilesBeside(job.file())).run();
    }

    static WxrIndex index(Path file) throws IOException {
        var index = new WxrIndex();
        read(file, index);
        index.close();
        return index;
    }

    static void read(Path file, WxrReader.Listener listener) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            WxrReader.read(bytes, listener);
        }
    }
}
