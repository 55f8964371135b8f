package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who may describe and delete which files: who looks after the library, all of them; who uploads, their own. A file
 * belongs to no section, so that a right counts that is held in any.
 */
@Dependent
class MediaRights {

    @Inject
    CurrentUser user;

    /** Which files this person may describe and delete; asked once for a whole list. */
    Predicate<Asset> mayChange(Account me) {
        var held = user.sectionsWith(EnumSet.of(Right.UPLOAD_MEDIA, Right.MANAGE_MEDIA));
        boolean manages = holds(Right.MANAGE_MEDIA, held.get(Right.MANAGE_MEDIA));
        boolean uploads = holds(Right.UPLOAD_MEDIA, held.get(Right.UPLOAD_MEDIA));
        return asset -> manages || uploads && asset.getUploadedBy().equals(me);
    }

    boolean mayManage() {
        return holds(Right.MANAGE_MEDIA, user.sectionsWith(Right.MANAGE_MEDIA));
    }

    /** @throws NotPermittedException unless this person may describe and delete the file */
    void mustChange(Asset asset, Account me) {
        if (!mayChange(me).test(asset)) {
            throw new NotPermittedException(Right.MANAGE_MEDIA);
        }
    }

    /** Also for the whole site, which may have no section yet. */
    private boolean holds(Right right, List<?> sections) {
        return !sections.isEmpty() || user.may(right);
    }
}
