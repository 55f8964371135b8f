package bg.glashatay.web.site;

import bg.glashatay.ejb.home.PublicHome;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicSite;
import bg.glashatay.ejb.site.PublicTagPage;
import bg.glashatay.web.shared.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The public pages as bytes: what the read side found, in its frame, through its template. */
@ApplicationScoped
public class PublicViews {

    @Inject
    PageFrames frames;

    @Inject
    FaceletsRenderer renderer;

    byte[] home(Exchange exchange, PublicHome home) {
        return home(exchange, new HomeView(home, Optional.empty()));
    }

    /** The front page as it will be at a time. */
    public byte[] foreseen(Exchange exchange, PublicHome home, Instant time) {
        return home(exchange, new HomeView(home, Optional.of(time)));
    }

    private byte[] home(Exchange exchange, HomeView home) {
        return render(exchange, "home", frames.home(exchange.request(), home.page()), Map.of("home", home));
    }

    byte[] section(Exchange exchange, PublicSectionPage page) {
        return render(
                exchange, "section", frames.section(exchange.request(), page), Map.of("list", new SectionView(page)));
    }

    byte[] tag(Exchange exchange, PublicTagPage page) {
        return render(exchange, "tag", frames.tag(exchange.request(), page), Map.of("list", new TagView(page)));
    }

    byte[] agenda(Exchange exchange, AgendaView list) {
        return render(exchange, "agenda", frames.agenda(exchange.request(), list), Map.of("list", list));
    }

    byte[] document(Exchange exchange, PublicDocument document) {
        var frame = frames.document(exchange.request(), document);
        var model = new HashMap<String, Object>();
        model.put("document", allowed(exchange, new DocumentView(document)));
        model.put("feedback", FeedbackView.of(document.site().language(), document.documentId()));
        frame.canonical().ifPresent(address -> model.put("sharing", new Sharing(address, document.title())));
        return render(exchange, "document", frame, model);
    }

    /**
     * A document that is not public yet, for somebody without an account.
     *
     * @param pictures where its pictures are for them
     * @param model what else the page shows of the preview, by name
     */
    public byte[] preview(Exchange exchange, PublicDocument document, String pictures, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("document", allowed(exchange, new DocumentView(document, pictures)));
        return render(exchange, "document", frames.document(exchange.request(), document), all);
    }

    /** A page with a gallery has a script; no other has one. */
    private static DocumentView allowed(Exchange exchange, DocumentView document) {
        if (document.isWithGallery()) {
            exchange.allowOwnScripts();
        }
        return document;
    }

    /**
     * A page at an address of its own that both languages have, by its template.
     *
     * @param path without the language, with a query where that makes it another page
     * @param part whether it shows a part of what another page shows, and is no find of its own
     */
    public byte[] standing(
            Exchange exchange,
            PublicSite site,
            String view,
            String path,
            String heading,
            String description,
            boolean part,
            Map<String, ?> model) {
        var frame = frames.standing(exchange.request(), site, path, heading, description, part);
        return render(exchange, view, frame, model);
    }

    /** A page of a few sentences, by its template. */
    public byte[] message(Exchange exchange, PublicSite site, String view, String title, Map<String, ?> model) {
        return render(exchange, view, frames.message(exchange.request(), site, Optional.empty(), title), model);
    }

    /**
     * What was found.
     *
     * @param inTheOtherLanguage the path of the same search in the other language
     * @param model what the page shows, by name
     */
    public byte[] search(
            Exchange exchange, PublicSite site, String title, String inTheOtherLanguage, Map<String, ?> model) {
        return render(exchange, "search", frames.search(exchange.request(), site, title, inTheOtherLanguage), model);
    }

    byte[] gone(Exchange exchange, PublicAnswer.Gone gone) {
        var title = Bundle.of("site", gone.site().language()).text("error.410.title");
        return render(
                exchange,
                "gone",
                frames.message(exchange.request(), gone.site(), Optional.of(gone.section()), title),
                Map.of("gone", gone));
    }

    /** A page about an error, in words for citizens and without any detail of the server's. */
    byte[] error(Exchange exchange, PublicSite site, ErrorView error) {
        return render(
                exchange,
                "error",
                frames.message(
                        exchange.request(),
                        site,
                        Optional.empty(),
                        Bundle.of("site", site.language()).text(error.key() + ".title")),
                Map.of("error", error));
    }

    private byte[] render(Exchange exchange, String view, PageFrame frame, Map<String, ?> model) {
        return renderer.render(view, frame, model, exchange.request(), exchange.response());
    }
}
