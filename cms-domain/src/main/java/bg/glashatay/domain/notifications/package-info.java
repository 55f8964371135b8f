/** What people are told of what happens to their texts: the kinds, whom each concerns, and who wants it as mail. */
package bg.glashatay.domain.notifications;
