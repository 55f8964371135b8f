package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.AssetInUseException;
import bg.glashatay.domain.media.StaleDescriptionException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.media.DeletedFiles;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Looks after the files of the library: says what is usually told of them, and takes away what no text needs. */
@Stateless
@Audited
public class LibraryService {

    /** Files that are deleted by one command. */
    public static final int MOST = 100;

    @Inject
    Shelf shelf;

    @Inject
    MediaRights rights;

    @Inject
    DeletedFiles files;

    @Inject
    LibraryService myself;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /**
     * Says what is usually told of a file. Texts that tell something of it already keep it.
     *
     * @param seen the file's version that whoever describes it has read
     * @return the version now
     * @throws StaleDescriptionException when somebody else has described it meanwhile; nothing is changed then
     * @throws ContentRejectedException when something does not fit
     */
    @AuditedAs("DESCRIBE_MEDIA")
    public int describe(String sha256, int seen, Description description) {
        var me = user.account();
        var asset = shelf.lock(sha256);
        rights.mustChange(asset, me);
        if (asset.getVersion() != seen) {
            throw new StaleDescriptionException();
        }
        description.mustStand();
        asset.describe(description.alt(), description.author(), description.licenceOrNull(), description.focus());
        audit.did(me.getUsername(), "DESCRIBE_MEDIA", null, null, sha256 + " " + asset.getFileName());
        shelf.flush();
        return asset.getVersion();
    }

    /**
     * Takes a file away, with all that was made of it; what remains is the word that it was there.
     *
     * @throws AssetInUseException while texts need it
     * @throws NotFoundException when it is not in the library
     * @throws NotPermittedException when it is somebody else's, and this person does not look after the library
     */
    @AuditedAs("DELETE_MEDIA")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void delete(String sha256) {
        user.account();
        shelf.delete(sha256);
        // only once nothing can bring the row back; what a crash leaves here is swept up later
        files.clear(sha256);
    }

    /**
     * Takes several files away, each for itself.
     *
     * @return what became of each, in their order; one that is named twice is taken once
     * @throws ContentRejectedException when there are none, or more than {@value #MOST}
     */
    @AuditedAs("DELETE_MEDIA")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<DeletedAsset> deleteEach(List<String> hashes) {
        user.account();
        var wanted = hashes.stream().distinct().toList();
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new ContentRejectedException(List.of(
                    wanted.isEmpty()
                            ? Issue.of("files", "no-files")
                            : Issue.of("files", "too-many-files", MOST, wanted.size())));
        }
        return wanted.stream().map(this::deleted).toList();
    }

    private DeletedAsset deleted(String sha256) {
        try {
            myself.delete(sha256);
            return new DeletedAsset(sha256, Optional.empty());
        } catch (DomainException refusal) {
            return new DeletedAsset(sha256, Optional.of(refusal));
        }
    }
}
