package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.site.OwnPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Clock;

/** The site as this node answers it. */
@ApplicationScoped
class AskedSite implements MirrorSite {

    @Inject
    OwnPages pages;

    @Inject
    Clock clock;

    @Override
    public MirrorAnswer get(MirrorAddress address) throws NoAnswerException, InterruptedException {
        try {
            return answer(address, pages.get(address.toString()));
        } catch (NoAnswerException e) {
            throw e;
        } catch (IOException e) {
            throw new NoAnswerException("No answer at " + address, e);
        }
    }

    @Override
    public MirrorAnswer get(MirrorAddress address, Path into) throws NoAnswerException, InterruptedException {
        HttpResponse<byte[]> response;
        try {
            // a page instead of the file is an answer like those above
            response = pages.get(
                    address.toString(),
                    head -> head.statusCode() == 200
                            ? BodySubscribers.mapping(BodyHandlers.ofFile(into).apply(head), file -> new byte[0])
                            : BodySubscribers.ofByteArray());
        } catch (IOException e) {
            // one or the other; a disk without room shows with the next page as well
            throw new NoAnswerException("No answer at " + address + ", or no room for it", e);
        }
        return answer(address, response);
    }

    private MirrorAnswer answer(MirrorAddress address, HttpResponse<byte[]> response) throws NoAnswerException {
        return MirrorAnswer.of(response.statusCode(), response.headers(), response.body(), clock.instant())
                .orElseThrow(() -> new NoAnswerException(
                        "Another server answers at " + address + ": " + response.statusCode() + "; see CMS_LOCAL_URL",
                        null));
    }
}
