package bg.glashatay.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SearchGateTest {

    private final SearchGate gate = new SearchGate();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    @Test
    void soManySearchAtATimeAndTheRestIsToldToComeAgain() throws Exception {
        var threads = Executors.newCachedThreadPool();
        var inside = new CountDownLatch(SearchGate.SEARCHING);
        var end = new CountDownLatch(1);
        List<CompletableFuture<Void>> searches = new ArrayList<>();
        for (int i = 0; i < SearchGate.SEARCHING; i++) {
            searches.add(CompletableFuture.runAsync(() -> search(inside, end), threads));
        }
        inside.await();

        for (int i = 0; i < SearchGate.WAITING + 3; i++) {
            searches.add(CompletableFuture.runAsync(() -> search(inside, end), threads));
        }
        CompletableFuture.allOf(
                        searches.subList(SearchGate.SEARCHING, searches.size()).toArray(CompletableFuture[]::new))
                .join();
        assertThat(refusals).hasSize(SearchGate.WAITING + 3).containsOnly(503);

        end.countDown();
        CompletableFuture.allOf(searches.toArray(CompletableFuture[]::new)).join();
        threads.shutdown();
        search(new CountDownLatch(1), end);
        assertThat(refusals).as("places are free again").hasSize(SearchGate.WAITING + 3);
    }

    private void search(CountDownLatch inside, CountDownLatch end) {
        try {
            gate.doFilter(null, response(), (request, response) -> {
                inside.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                SearchGateTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> refusals.add((int) arguments[0]) ? null : null);
    }
}
