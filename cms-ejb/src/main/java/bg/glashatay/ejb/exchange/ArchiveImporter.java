package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.transfer.ImportKind;
import bg.glashatay.ejb.transfer.ImportJob;
import bg.glashatay.ejb.transfer.ImportRefusedException;
import bg.glashatay.ejb.transfer.Importer;
import bg.glashatay.ejb.transfer.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;

/** Takes in an archive of another installation: docs/export-format.md. */
@ApplicationScoped
class ArchiveImporter implements Importer {

    @Inject
    ArrivingSections sections;

    @Inject
    ArrivingFiles files;

    @Inject
    ArrivingDocuments documents;

    @Inject
    ArrivingWays ways;

    @Inject
    WaysHere here;

    @Override
    public ImportKind kind() {
        return ImportKind.ARCHIVE;
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    @Override
    public Survey check(Path file) {
        try (var archive = ExportReader.open(file)) {
            archive.verify();
            var manifest = archive.manifest();
            // all of it is judged before anything is changed
            var site = archive.site();
            archive.eachFile(each -> {});
            InOrder.in(archive);
            if (manifest.site().equals(here.site())) {
                throw new ImportRefusedException("archive-own", manifest.siteName());
            }
            return new Survey(
                    manifest.site().toString(),
                    ArrivingSections.in(site).size()
                            + ArrivingSections.retired(site)
                            + manifest.files()
                            + manifest.documents()
                            + ArrivingWays.count(site));
        } catch (DamagedExportException damaged) {
            throw refused(damaged);
        }
    }

    @Override
    public void run(ImportJob job) {
        try (var archive = ExportReader.open(job.file())) {
            var arrival = new Arrival(archive, job);
            var site = archive.site();
            sections.take(arrival, site);
            files.take(arrival);
            documents.take(arrival);
            ways.take(arrival, site);
            sections.retire(arrival, site);
        } catch (DamagedExportException damaged) {
            throw refused(damaged);
        }
    }

    private static ImportRefusedException refused(DamagedExportException damaged) {
        return new ImportRefusedException(
                "archive-" + damaged.key(), damaged.arguments().toArray());
    }
}
