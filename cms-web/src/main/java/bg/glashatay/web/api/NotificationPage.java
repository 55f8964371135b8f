package bg.glashatay.web.api;

import java.util.List;

/**
 * A page of an account's inbox.
 *
 * @param total notifications in the whole list
 * @param unread how many are unread, counted up to a hundred
 */
public record NotificationPage(List<NotificationRepresentation> items, int page, int size, long total, int unread) {}
