/** Makes notifications of what happens, shows each person theirs, and sends the mails. */
package bg.glashatay.ejb.notifications;
