package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.transfer.ImportJob;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One export on its way in: who wrote, sections, files, and then texts, pages after those that they stand under. The file
 * is read again for each of these, so that no more of it is in memory than one thing and the index.
 */
final class WordPressRun {

    private final ImportJob job;
    private final Desks desks;
    private final WxrIndex index;
    private final FilesBeside files;
    private final Map<String, String> usernames = new HashMap<>();
    private long meta;

    WordPressRun(ImportJob job, Desks desks, WxrIndex index, FilesBeside files) {
        this.job = job;
        this.desks = desks;
        this.index = index;
        this.files = files;
    }

    void run() throws IOException {
        index.authors().values().forEach(this::author);
        var sections = new CategorySections(job, desks, index);
        sections.bringIn();
        var library = new SourceFiles(job, desks, index, files);
        WordPressImporter.read(job.file(), item -> others(item, library));
        for (int level = 0; level < index.levels(); level++) {
            int only = level;
            WordPressImporter.read(job.file(), item -> {
                if (item.isText() && index.level(item.id()) == only) {
                    text(item, sections, library);
                }
            });
        }
        if (meta > 0) {
            job.note(Verdict.DROPPED, "meta", "", "meta-dropped", meta);
        }
    }

    private void author(WxrAuthor author) {
        var key = "author:" + author.login();
        job.item(
                key, author.name(), SourceDigest.of(author.login(), author.mail(), author.name()), (report, before) -> {
                    var writer = desks.writers().find(author.login(), author.name(), author.mail());
                    report.say(Verdict.TAKEN, writer.made() ? "author-made" : "author-found", writer.username());
                    if (!job.isTrial() || !writer.made()) {
                        usernames.put(author.login(), writer.username());
                    }
                    return Imported.account(writer.id());
                });
        if (!usernames.containsKey(author.login())) {
            job.known(key)
                    .flatMap(ImportedItem::accountId)
                    .ifPresent(
                            id -> usernames.put(author.login(), desks.writers().name(id)));
        }
    }

    private void others(WxrItem item, SourceFiles library) {
        meta += item.otherMeta();
        if (item.isFile()) {
            library.bringIn(item);
        } else if (!item.isText()) {
            job.note(
                    Verdict.DROPPED,
                    item.type() + ":" + item.id(),
                    Titles.plain(item.value("title")),
                    "type-dropped",
                    item.type());
            job.step();
        }
    }

    private void text(WxrItem item, CategorySections sections, SourceFiles library) {
        var key = "text:" + item.id();
        var title = Titles.plain(item.value("title"));
        if (item.status().equals("trash")
                || item.status().equals("auto-draft")
                || item.status().equals("inherit")) {
            job.note(Verdict.DROPPED, key, title, "status-dropped", item.status());
            job.step();
            return;
        }
        var text = new TextOfItem(job, desks, index, sections, library, item, writer(item));
        job.item(key, title, text.digest(), new TextWork(job, desks, text, item));
        if (item.comments() > 0) {
            job.note(Verdict.DROPPED, key, title, "comments-dropped", item.comments());
        }
    }

    /** In a trial, accounts that would be made are not there; whoever wants the import stands for them. */
    private String writer(WxrItem item) {
        return Optional.ofNullable(usernames.get(item.value("dc:creator").strip()))
                .orElse(job.begunBy());
    }
}
