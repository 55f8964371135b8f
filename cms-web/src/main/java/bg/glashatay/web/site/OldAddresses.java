package bg.glashatay.web.site;

import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Leads on from addresses at which nothing of the site stands, as the editors' redirects say: asked before each 404. */
@ApplicationScoped
class OldAddresses {

    @Inject
    RedirectQueries redirects;

    @Inject
    PublicPages pages;

    @Inject
    PublicViews views;

    /**
     * Answers for an old address.
     *
     * @param rawPath the path as it came over the wire
     * @param query as it came; null where there was none
     * @return false where no redirect knows the address and nothing was answered
     */
    boolean answer(Exchange exchange, String rawPath, String query, Instant now) throws IOException {
        var target = redirects.at(query == null ? rawPath : rawPath + "?" + query);
        if (target.isEmpty()) {
            return false;
        }
        if (target.get().isPresent()) {
            exchange.moved(atOnce(target.get().get().value()), now);
        } else {
            var site = pages.site(PublicAddress.of(rawPath).language());
            exchange.gone(views.error(exchange, site, ErrorView.of(HttpServletResponse.SC_GONE)), now);
        }
        return true;
    }

    /** Whether somebody who spelt an address of the site wrongly meant an old one: nothing stands where it would lead. */
    boolean know(PublicAddress address, String rawPath, String query) {
        return redirects.at(query == null ? rawPath : rawPath + "?" + query).isPresent()
                && answerAt(address)
                        .filter(PublicAnswer.Missing.class::isInstance)
                        .isPresent();
    }

    /** Where a page of the site went since, that nobody is led twice. */
    private String atOnce(String target) {
        if (!RedirectTarget.of(target).flatMap(RedirectTarget::asSource).isPresent() || target.contains("?")) {
            return target;
        }
        return answerAt(PublicAddress.of(target.split("#", 2)[0]))
                .map(answer -> answer instanceof PublicAnswer.Moved moved ? moved.path() : target)
                .orElse(target);
    }

    private Optional<PublicAnswer> answerAt(PublicAddress address) {
        if (address instanceof PublicAddress.DocumentPage page) {
            return Optional.of(pages.document(page.language(), page.section(), page.slug()));
        }
        if (address instanceof PublicAddress.SectionList list) {
            return Optional.of(pages.section(list.language(), list.section(), Optional.empty(), 1));
        }
        return Optional.empty();
    }
}
