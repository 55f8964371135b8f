/** Where administrators look after people's accounts, and people after their own logins. */
package bg.glashatay.web.accounts;
