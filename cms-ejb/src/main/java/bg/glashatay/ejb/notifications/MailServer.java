package bg.glashatay.ejb.notifications;

import bg.glashatay.ejb.configuration.MailSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;

/** A connection to the mail server, opened with the first letter and kept for the others of a round. */
class MailServer implements AutoCloseable {

    private static final String UTF_8 = "UTF-8";
    private static final String CONNECTING_MILLIS = "10000";
    private static final String WAITING_MILLIS = "30000";
    private static final int TLS_FROM_THE_START = 465;

    private final MailSettings settings;
    private final Session session;
    private Transport transport;

    MailServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.connectiontimeout", CONNECTING_MILLIS);
        properties.put("mail.smtp.timeout", WAITING_MILLIS);
        properties.put("mail.smtp.writetimeout", WAITING_MILLIS);
        properties.put("mail.smtp.localhost", settings.site().getHost());
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.encrypted()) {
            var kind = settings.port() == TLS_FROM_THE_START ? "mail.smtp.ssl.enable" : "mail.smtp.starttls.required";
            properties.put(kind, "true");
        }
        return properties;
    }

    /**
     * Hands the letter over.
     *
     * @throws jakarta.mail.SendFailedException when the server refuses this letter; others may do
     * @throws MessagingException when the server cannot be reached or talked to
     */
    void send(Letter letter) throws MessagingException {
        if (transport == null) {
            transport = session.getTransport();
            transport.connect(settings.user().orElse(null), settings.password().orElse(null));
        }
        var message = message(letter);
        transport.sendMessage(message, message.getAllRecipients());
    }

    MimeMessage message(Letter letter) throws MessagingException {
        var message = new WithOwnId(session, letter.id());
        message.setFrom(address(
                settings.from().value(), Letter.oneLine(settings.siteName().in(letter.language()))));
        message.setRecipient(Message.RecipientType.TO, address(letter.to().value(), letter.toName()));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.text(), UTF_8);
        message.setSentDate(Date.from(letter.written()));
        message.setHeader("Content-Language", letter.language().code());
        // so that no holiday notice answers it (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException goodbyeNotHeard) {
            // what was handed over was acknowledged before
        } finally {
            transport = null;
        }
    }

    /** Jakarta Mail gives every message an id of its own at each attempt. */
    private static final class WithOwnId extends MimeMessage {

        private final String id;

        WithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
