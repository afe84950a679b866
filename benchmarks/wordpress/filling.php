<?php
// Put a text, its readers and what they said into an empty WordPress.
//
// Standard input has JSON: "paragraphs" of HTML, "people" as names, and "comments" in the order of
// their ids, each with "author" (a place in "people"), "parent" (a place in "comments", or null),
// "date" and "content". Prints JSON: the "path" of the text, and the "cookies" of the first reader.

$_SERVER['HTTP_HOST'] = getenv('POSTIL_BLOG');
define('WP_INSTALLING', true);
require $argv[1];
require ABSPATH . 'wp-admin/includes/upgrade.php';

$said = json_decode(stream_get_contents(STDIN), true);

function text_with_its_readers($said)
{
    wp_install('A blog', 'admin', 'admin@example.org', false, '', 'postil-demo');
    switch_theme('plain');
    update_option('page_comments', '0');
    update_option('thread_comments', '1');
    update_option('permalink_structure', '');
    $readers = array();
    foreach ($said['people'] as $name) {
        $readers[] = wp_create_user($name, 'postil-demo', "$name@example.org");
    }
    $text = wp_insert_post(array(
        'post_title' => 'A long text',
        'post_content' => implode("\n\n", $said['paragraphs']),
        'post_status' => 'publish',
        'post_author' => 1,
    ));
    return array($text, $readers);
}

function add_comments($said, $text, $readers)
{
    global $wpdb;
    $wpdb->query('SET autocommit = 0');
    $ids = array();
    foreach ($said['comments'] as $comment) {
        $author = $comment['author'];
        $wpdb->insert($wpdb->comments, array(
            'comment_post_ID' => $text,
            'comment_author' => $said['people'][$author],
            'comment_author_email' => $said['people'][$author] . '@example.org',
            'comment_date' => $comment['date'],
            'comment_date_gmt' => $comment['date'],
            'comment_content' => $comment['content'],
            'comment_approved' => '1',
            'comment_type' => 'comment',
            'comment_parent' => $comment['parent'] === null ? 0 : $ids[$comment['parent']],
            'user_id' => $readers[$author],
        ));
        $ids[] = $wpdb->insert_id;
    }
    $wpdb->query('COMMIT');
    wp_update_comment_count_now($text);
}

function cookies_of($reader)
{
    $until = time() + DAY_IN_SECONDS;
    $token = WP_Session_Tokens::get_instance($reader)->create($until);
    return array(LOGGED_IN_COOKIE => wp_generate_auth_cookie($reader, $until, 'logged_in', $token));
}

list($text, $readers) = text_with_its_readers($said);
add_comments($said, $text, $readers);
echo json_encode(array('path' => "/?p=$text", 'cookies' => cookies_of($readers[0])));
