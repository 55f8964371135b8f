package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes pictures and documents in. */
@Stateless
@Audited
public class MediaService {

    public static final int MAX_MEGABYTES = 25;
    public static final int MAX_DOCUMENT_MEGABYTES = 50;
    public static final int MAX_CREDIT = 250;

    @Inject
    AssetStore store;

    @Inject
    VirusScanner scanner;

    @Inject
    RenditionMaker maker;

    @Inject
    AssetRegister register;

    @Inject
    CurrentUser user;

    /**
     * Keeps a picture and makes its renditions; who brings the same bytes again is given the asset that is there.
     * Outside of any transaction but for the last step: no connection waits while a picture comes in and is worked on.
     *
     * @param credit who made it; empty for not told
     * @throws ContentRejectedException when it is none that we can read, too large or damaged
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Asset upload(String fileName, InputStream bytes, String credit) {
        user.requireSomewhere(Right.UPLOAD_MEDIA);
        var madeBy = credit(credit);
        try (var incoming = received(bytes)) {
            return kept(incoming, FileName.clean(fileName), madeBy);
        } catch (IOException e) {
            throw store.explained(e);
        }
    }

    /**
     * Keeps a document to take, as it is; who brings the same bytes again is given the asset that is there. It is never
     * whole in memory.
     *
     * @throws ContentRejectedException when its content is of no format that we know, too large or damaged
     */
    @AuditedAs("UPLOAD")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Asset uploadDocument(String fileName, InputStream bytes) {
        user.requireSomewhere(Right.UPLOAD_MEDIA);
        try (var incoming = receivedDocument(bytes)) {
            return keptDocument(incoming, FileName.clean(fileName));
        } catch (IOException e) {
            throw store.explained(e);
        }
    }

    /** Whether this person may bring a file, for who asks before one is read. */
    @AuditedAs(value = "UPLOAD", reading = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void expect() {
        user.requireSomewhere(Right.UPLOAD_MEDIA);
    }

    /**
     * Keeps a picture or a document, whichever its content says that it is.
     *
     * @throws ContentRejectedException when it is of no format that we know, too large or damaged
     */
    @AuditedAs("UPLOAD")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Asset take(String fileName, InputStream bytes) {
        user.requireSomewhere(Right.UPLOAD_MEDIA);
        var name = FileName.clean(fileName);
        try (var incoming = receivedDocument(bytes)) {
            if (!PictureFormat.begins(incoming.file())) {
                return keptDocument(incoming, name);
            }
            if (incoming.size() > MAX_MEGABYTES * 1_000_000L) {
                throw tooLargePicture();
            }
            return kept(incoming, name, "");
        } catch (IOException e) {
            throw store.explained(e);
        }
    }

    private AssetStore.Incoming receivedDocument(InputStream bytes) throws IOException {
        return store.receive(bytes, MAX_DOCUMENT_MEGABYTES * 1_000_000L)
                .orElseThrow(() -> new ContentRejectedException(
                        List.of(Issue.of("file", "file-too-large", MAX_DOCUMENT_MEGABYTES))));
    }

    private Asset keptDocument(AssetStore.Incoming incoming, String fileName) throws IOException {
        var known = register.find(incoming.sha256());
        if (known.filter(asset -> !asset.isPicture()).isPresent()
                && store.original(incoming.sha256()).isPresent()) {
            return known.get();
        }
        var format = DocumentContent.formatOf(incoming.file());
        scanner.look(incoming);
        return register.enter(incoming, fileName, format);
    }

    private Asset kept(AssetStore.Incoming incoming, String fileName, String credit) throws IOException {
        var sha256 = incoming.sha256();
        var known = register.find(sha256);
        if (known.filter(Asset::isPicture).isPresent() && store.original(sha256).isPresent()) {
            return known.get();
        }
        var picture = PictureFile.of(incoming.file());
        scanner.look(incoming);
        // the files first: a row whose files are missing would be a broken page, files without a row are but left over
        var transparent = maker.make(picture, sha256);
        return register.enter(incoming, fileName, picture, transparent, credit);
    }

    private AssetStore.Incoming received(InputStream bytes) throws IOException {
        return store.receive(bytes, MAX_MEGABYTES * 1_000_000L).orElseThrow(MediaService::tooLargePicture);
    }

    private static ContentRejectedException tooLargePicture() {
        return new ContentRejectedException(List.of(Issue.of("image", "image-too-large", MAX_MEGABYTES)));
    }

    private static String credit(String credit) {
        var clean = PlainText.clean(credit);
        if (clean.length() > MAX_CREDIT) {
            throw new ContentRejectedException(List.of(Issue.of("credit", "too-long", MAX_CREDIT, clean.length())));
        }
        return clean;
    }
}
