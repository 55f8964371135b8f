/** The inbox of each person, the number beside the bell, and how they want their mail. */
package bg.glashatay.web.notifications;
