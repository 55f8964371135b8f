package bg.glashatay.web.api;

import bg.glashatay.ejb.notifications.NotificationQueries;
import bg.glashatay.ejb.notifications.NotificationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The inbox of the account that the token stands for. */
@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NotificationsResource {

    @Inject
    NotificationQueries queries;

    @Inject
    NotificationService notifications;

    /** A page of what the account was told: the unread first, or (asked for with {@code true}) only. */
    @GET
    public NotificationPage list(
            @QueryParam("unread") String unread, @QueryParam("page") String page, @QueryParam("size") String size) {
        var place = PlaceInList.of(page, size);
        var found = onlyUnread(unread)
                ? queries.unread(place.first(), place.size())
                : queries.inbox(place.first(), place.size());
        var items = found.rows().stream().map(NotificationRepresentation::of).toList();
        return new NotificationPage(items, place.page(), place.size(), found.total(), queries.unread());
    }

    @POST
    @Path("/{notification: [1-9][0-9]{0,17}}/read")
    public Response read(@PathParam("notification") long notification) {
        notifications.read(notification);
        return Response.noContent().build();
    }

    private static boolean onlyUnread(String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw PlaceInList.invalid("unread");
        }
        return "true".equals(value);
    }
}
