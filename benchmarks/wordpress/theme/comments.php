<ol>
<?php wp_list_comments(array('style' => 'ol')); ?>
</ol>
<?php comment_form(); ?>
