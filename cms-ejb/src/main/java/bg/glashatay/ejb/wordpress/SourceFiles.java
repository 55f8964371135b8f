package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.transfer.ImportJob;
import bg.glashatay.ejb.transfer.ItemReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The export's files, as far as they lie beside it: into the library by the door of uploads. Nothing is ever fetched. */
final class SourceFiles {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp");

    private final ImportJob job;
    private final Desks desks;
    private final WxrIndex index;
    private final FilesBeside files;
    private final Map<String, Surroundings.Kept> kept = new HashMap<>();

    SourceFiles(ImportJob job, Desks desks, WxrIndex index, FilesBeside files) {
        this.job = job;
        this.desks = desks;
        this.index = index;
        this.files = files;
    }

    void bringIn(WxrItem item) {
        var key = "file:" + item.id();
        var address = item.value("wp:attachment_url").strip();
        var name = name(address);
        var alt = Titles.plain(item.meta().getOrDefault("_wp_attachment_image_alt", ""));
        var file = files.find(address).or(() -> files.find("/" + item.meta().getOrDefault("_wp_attached_file", "")));
        if (file.isEmpty()) {
            job.note(Verdict.DROPPED, key, name, "file-not-beside", address);
            job.step();
            return;
        }
        job.item(
                key,
                name,
                SourceDigest.of(address, size(file.get())),
                (report, before) -> take(report, name, file.get()));
        var sha256 = job.known(key).flatMap(ImportedItem::sha256);
        if (job.isTrial() || sha256.isPresent()) {
            kept.put(item.id(), new Surroundings.Kept(sha256.orElse(""), isPicture(name), name, alt));
        }
    }

    private Imported take(ItemReport report, String name, Path file) {
        if (job.isTrial()) {
            report.say(Verdict.TAKEN, "file-beside");
            return Imported.nothing();
        }
        try (var bytes = Files.newInputStream(file)) {
            var asset = desks.media().take(name, bytes);
            report.say(Verdict.TAKEN, "taken");
            return Imported.asset(asset.getSha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Surroundings.Kept> numbered(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** The file at an address: one that the export knows, or else one that lies there although it does not. */
    Optional<Surroundings.Kept> at(String address) {
        var known = index.fileAt(address).map(kept::get);
        return known.isPresent() || !index.isOwn(address) || name(address).indexOf('.') < 0 ? known : unknown(address);
    }

    private Optional<Surroundings.Kept> unknown(String address) {
        var name = name(FilesBeside.original(address));
        return files.find(FilesBeside.original(address))
                .or(() -> files.find(address))
                .flatMap(file -> job.isTrial()
                        ? Optional.of(new Surroundings.Kept("", isPicture(name), name, ""))
                        : keep(name, file));
    }

    private Optional<Surroundings.Kept> keep(String name, Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var asset = desks.media().take(name, bytes);
            return Optional.of(new Surroundings.Kept(asset.getSha256(), asset.isPicture(), name, ""));
        } catch (DomainException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPicture(String name) {
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String name(String address) {
        var path = SitePath.of(address);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
