package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.LikelyPages;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MissingPagesTest {

    private static final PublicSite SITE = new PublicSite(Language.BG, List.of(), Instant.EPOCH);

    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch searching = new CountDownLatch(MissingPages.SEARCHING);
    private final AtomicInteger searches = new AtomicInteger();

    @Test
    void fewSearchForTheWordsOfAnAddressAndTheRestIsAnsweredWithout() throws Exception {
        var missing = new MissingPages();
        missing.pages = new Held();
        var threads = Executors.newCachedThreadPool();
        List<CompletableFuture<List<EntryView>>> asked = new ArrayList<>();
        for (int i = 0; i < MissingPages.SEARCHING; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> missing.likely(SITE, "мост"), threads));
        }
        searching.await();

        assertThat(CompletableFuture.supplyAsync(() -> missing.likely(SITE, "мост"), threads)
                        .get())
                .isEmpty();
        assertThat(searches).hasValue(MissingPages.SEARCHING);

        end.countDown();
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).get();
        threads.shutdown();
        missing.likely(SITE, "мост");
        assertThat(searches).as("places are free again").hasValue(MissingPages.SEARCHING + 1);
    }

    /** Searches until it is let go. */
    private class Held extends LikelyPages {

        @Override
        public List<PublicEntry> forWords(Language language, String text, int limit) {
            searches.incrementAndGet();
            searching.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return List.of();
        }
    }
}
